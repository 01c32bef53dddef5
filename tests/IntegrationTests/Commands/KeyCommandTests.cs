using Sekisho.Storage.Secrets;

namespace Sekisho.IntegrationTests.Commands;

public sealed class KeyCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sekisho-test-");

    [Fact]
    public async Task A_key_file_is_its_owners_alone_and_is_never_overwritten()
    {
        var path = Path.Combine(folder.FullName, "master.key");

        (await CommandLine.RunAsync(new Dictionary<string, string>(), "key", "create", path)).ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(0, o.Errors), o => o.Text.ShouldContain(path));
        var key = await File.ReadAllTextAsync(path);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        MasterKey.Parse(key).Open(MasterKey.Parse(key).Seal("text")).ShouldBe("text");

        (await CommandLine.RunAsync(new Dictionary<string, string>(), "key", "create", path)).ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(2), o => o.Errors.ShouldContain("すでにあります"), o => o.Text.ShouldNotContain(key.Trim()));
        (await File.ReadAllTextAsync(path)).ShouldBe(key);
        (await CommandLine.RunAsync(new Dictionary<string, string>(), "key", "create", Path.Combine(folder.FullName, "none", "x.key"))).ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(2), o => o.Errors.ShouldContain("書き込めません"));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
