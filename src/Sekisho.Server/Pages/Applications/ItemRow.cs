using System.Globalization;
using Sekisho.Governance.Cases;

namespace Sekisho.Server.Pages.Applications;

/// <summary>A line of the 別紙 as it is typed.</summary>
public sealed class ItemRow
{
    /// <summary>The permit.</summary>
    public Guid PermitId { get; set; }

    /// <summary>What is done with it.</summary>
    public BulkAction Action { get; set; }

    /// <summary>Its last day then.</summary>
    public string? Until { get; set; }

    /// <summary>Remark.</summary>
    public string? Note { get; set; }

    /// <summary>Whether it is taken off the list.</summary>
    public bool Remove { get; set; }

    /// <summary>A line as it stands in the answers.</summary>
    public static ItemRow Of(BulkItem item) => new() { PermitId = item.PermitId, Action = item.Action, Until = item.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Note = item.Note };

    /// <summary>The line for the answers; a day that is no day is none.</summary>
    public BulkItem ToItem() => new(PermitId, Enum.IsDefined(Action) ? Action : BulkAction.Review, Action is BulkAction.Review ? null : Day(Until), Shortened(Note?.Trim() ?? ""));

    /// <summary>A day as a date field sends it, or null.</summary>
    public static DateOnly? Day(string? text) => DateOnly.TryParseExact(text?.Trim().Replace('/', '-'), ["yyyy-MM-dd", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Shortened(string note) => note.Length <= BulkItem.LongestNote ? note : note[..BulkItem.LongestNote];
}
