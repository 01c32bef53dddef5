namespace Sekisho.Server.Commands;

/// <summary>Faults on the command line: every one on a line of its own, on the error stream.</summary>
internal static class Faults
{
    /// <summary>Exit code for faulty input or settings (docs/errors.md).</summary>
    public const int ExitCode = 2;

    public static int Print(string title, IEnumerable<string> faults)
    {
        Console.Error.WriteLine(title);
        foreach (var fault in faults) Console.Error.WriteLine("- " + fault);
        return ExitCode;
    }
}
