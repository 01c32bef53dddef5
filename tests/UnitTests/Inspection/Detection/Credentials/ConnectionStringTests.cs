using Sekisho.Inspection;

namespace UnitTests.Inspection.Detection.Credentials;

/// <summary>Passwords and keys in connection strings and addresses.</summary>
public sealed class ConnectionStringTests
{
    [Theory]
    [InlineData("Server=db;User Id=app;Password=⟦Pa55w0rd!⟧;Encrypt=true")]
    [InlineData("Server=db;Uid=app;Pwd=⟦Pa55w0rd!⟧;")]
    [InlineData("Data Source=db;User ID=app;PASSWORD=⟦Pa55w0rd⟧")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=mihon;AccountKey=⟦q1w2e3r4t5y6u7i8o9p0asdfq1w2e3r4t5y6u7i8o9p0asdfq1w2e3r4t5y6u7i8o9p0asdf12345678901234==⟧;EndpointSuffix=core.windows.net")]
    [InlineData("Endpoint=sb://mihon.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=⟦q1w2e3r4t5y6u7i8o9p0asdfq1w2e3r4t5y6u7i8o9p=⟧")]
    [InlineData("https://mihon.blob.core.windows.net/c?sv=2022-11-02&sig=⟦q1w2e3r4t5y6u7i8o9p0asdfq1w2e3r4t5y6u7i8o9p%3D⟧&se=2026")]
    [InlineData("postgres://app:⟦kani2026⟧@db.local:5432/app")]
    [InlineData("mongodb+srv://app:⟦kani2026⟧@cluster.example/x")]
    [InlineData("redis://:⟦kani2026⟧@cache:6379")]
    [InlineData("https://taro:⟦kani2026⟧@git.example/repo.git")]
    [InlineData("jdbc:mysql://db/app?user=a&password=⟦kani2026⟧")]
    public void Only_the_value_in_a_connection_string_is_found(string marked) => Fixture.ShouldFind(FindingType.Secret, marked);
}
