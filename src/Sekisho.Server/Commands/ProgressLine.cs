using System.Globalization;

namespace Sekisho.Server.Commands;

/// <summary>A bar on one line of the terminal; nothing where the output is not a terminal.</summary>
internal sealed class ProgressLine(string title) : IProgress<double>
{
    private const int Width = 30;
    private int shown = -1;

    public void Report(double value)
    {
        var percent = (int)(Math.Clamp(value, 0, 1) * 100);
        if (percent == shown || Console.IsErrorRedirected) return;
        shown = percent;
        var full = percent * Width / 100;
        Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{title} [{new string('#', full)}{new string('.', Width - full)}] {percent,3}%{(percent == 100 ? "\n" : "")}"));
    }
}
