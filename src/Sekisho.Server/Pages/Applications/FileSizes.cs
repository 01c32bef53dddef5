using System.Globalization;

namespace Sekisho.Server.Pages.Applications;

/// <summary>How sizes of files are written.</summary>
internal static class FileSizes
{
    /// <summary>12バイト, 34KB, 5.6MB.</summary>
    public static string Of(long bytes) => bytes switch
    {
        < 1024 => $"{bytes}バイト",
        < 1024 * 1024 => $"{bytes / 1024}KB",
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:0.0}MB"),
    };
}
