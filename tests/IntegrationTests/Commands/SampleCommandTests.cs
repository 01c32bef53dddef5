namespace Sekisho.IntegrationTests.Commands;

/// <summary><c>sekisho sample</c> by the published executable.</summary>
public sealed class SampleCommandTests : IDisposable
{
    private static readonly Dictionary<string, string> Nothing = [];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sekisho-test-");

    [Fact]
    public async Task A_city_is_made_once_and_never_over_another()
    {
        var (exitCode, output, _) = await Executable.RunAsync(Nothing, "sample", "--staff", "60", "--cases", "20", "--data", folder.FullName);
        var (verified, report, _) = await Executable.RunAsync(Nothing, "audit", "verify", "--sample", "--data", folder.FullName);
        var (again, _, errors) = await Executable.RunAsync(Nothing, "sample", "--data", folder.FullName);

        exitCode.ShouldBe(0);
        output.ShouldContain("職員60人、申請20件");
        verified.ShouldBe(0);
        report.ShouldContain("正常");
        again.ShouldBe(2);
        errors.ShouldContain("このデータベースにはすでに団体があります。");
    }

    [Theory]
    [InlineData("--staff", "3")]
    [InlineData("--cases", "-1")]
    public async Task A_size_out_of_range_is_named(string option, string value)
    {
        var (exitCode, _, errors) = await Executable.RunAsync(Nothing, "sample", option, value, "--data", folder.FullName);

        exitCode.ShouldBe(2);
        errors.ShouldContain(option);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
