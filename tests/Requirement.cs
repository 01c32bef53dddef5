namespace Sekisho.Tests;

/// <summary>
/// Something outside the tree that a test needs: a database server, a browser, a program. Where it is absent the test
/// is a named skip; with SEKISHO_TEST_REQUIRE_ALL=1, as in continuous integration, it fails.
/// </summary>
public static class Requirement
{
    /// <summary>Whether an absent requirement is a failure.</summary>
    public static bool All => Environment.GetEnvironmentVariable("SEKISHO_TEST_REQUIRE_ALL") == "1";

    /// <summary>Whether the long runs were asked for.</summary>
    public static bool LongRuns => Environment.GetEnvironmentVariable("SEKISHO_TEST_LONG") == "1";

    /// <summary>The value of an environment variable that <c>./test</c> sets, else the test ends with this message.</summary>
    public static string Variable(string name, string message)
    {
        var value = Environment.GetEnvironmentVariable(name);
        Present(!string.IsNullOrEmpty(value), message);
        return value!;
    }

    /// <summary>The full path of a program on PATH, else the test ends with this message.</summary>
    public static string Program(string name, string message)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
        Present(found is not null, message);
        return found!;
    }

    /// <summary>Lets the test go on when the requirement is there; skips it, or fails it, when it is not.</summary>
    public static void Present(bool present, string message)
    {
        if (present)
        {
            return;
        }

        if (All)
        {
            Assert.Fail(message);
        }

        Assert.Skip(message);
    }
}
