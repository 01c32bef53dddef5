using System.Text;

namespace Sekisho.IntegrationTests.Pages.SignIn;

public sealed class TotpTests
{
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(20000000000, "353130")]
    public void The_tests_own_codes_are_those_of_RFC_6238_appendix_B(long seconds, string code) =>
        Totp.At(Encoding.ASCII.GetBytes("12345678901234567890"), seconds / 30).ShouldBe(code);
}
