using Sekisho.Inspection;

namespace UnitTests.Inspection.Detection.Credentials;

/// <summary>Passwords in arguments of commands and in headers.</summary>
public sealed class CommandPasswordsTests
{
    [Theory]
    [InlineData("Authorization: Bearer ⟦q1w2e3r4t5y6u7i8o9p0⟧")]
    [InlineData("Authorization: Basic ⟦a2lrYWt1OkhhcnUyMDI2⟧")]
    [InlineData("authorization: token ⟦q1w2e3r4t5y6u7i8o9p0⟧")]
    [InlineData("-H \"X-Api-Key: ⟦q1w2e3r4t5y6u7⟧\"")]
    [InlineData("curl -u admin:⟦t0psecret9⟧ https://intra.local/")]
    [InlineData("curl --user admin:⟦t0psecret9⟧ https://intra.local/")]
    [InlineData("mysql -u root -p⟦Zx81Spectrum⟧ db")]
    [InlineData("mysqldump -uroot -p'⟦Zx81Spectrum⟧' db")]
    [InlineData("mysql --password=⟦Zx81Spectrum⟧ -h db")]
    [InlineData("sshpass -p ⟦Zx81Spectrum⟧ ssh a@b")]
    [InlineData("sshpass -p '⟦Zx81Spectrum⟧' ssh a@b")]
    [InlineData("docker login -u kikaku -p ⟦Zx81Spectrum⟧")]
    [InlineData("psql --password ⟦Zx81Spectrum⟧")]
    [InlineData("tool --api-key ⟦q8Zr7Yt6Xs5Wv4⟧")]
    [InlineData("tool --token=⟦q8Zr7Yt6Xs5Wv4⟧")]
    [InlineData("net use Z: \\\\srv\\share /user:kikaku ⟦Zx81Spectrum⟧")]
    [InlineData("machine git.example login taro password ⟦kani2026x⟧")]
    [InlineData("db.local:5432:app:appuser:⟦kani2026x⟧")]
    [InlineData("zip -P ⟦kani2026x⟧ a.zip b")]
    [InlineData("openssl enc -aes-256-cbc -k ⟦kani2026x⟧")]
    [InlineData("openssl rsa -passin pass:⟦kani2026x⟧")]
    [InlineData("ConvertTo-SecureString \"⟦kani2026x⟧\" -AsPlainText -Force")]
    public void The_password_in_an_argument_is_found(string marked) => Fixture.ShouldFind(FindingType.Secret, marked);
}
