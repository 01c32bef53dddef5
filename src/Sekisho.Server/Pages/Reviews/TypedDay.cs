using System.Globalization;

namespace Sekisho.Server.Pages.Reviews;

/// <summary>A day as it is typed or chosen: 2026-12-01, 2026/12/1.</summary>
internal static class TypedDay
{
    /// <summary>The day, or null for what is none.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text?.Trim().Replace('/', '-'), ["yyyy-MM-dd", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>As a field of type date holds it.</summary>
    public static string Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
