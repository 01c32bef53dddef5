using System.Collections.Immutable;

namespace Sekisho.Governance.Registers;

/// <summary>How a sheet is to be read.</summary>
/// <param name="Sheet">Which sheet of the file, from 0.</param>
/// <param name="FirstHeader">Number of the first line of headings.</param>
/// <param name="LastHeader">Number of the last line of headings; rows follow.</param>
/// <param name="Columns">What each column means.</param>
/// <param name="DefaultTask">The task of rows that name none; null: one by one.</param>
/// <param name="EndOfYear">Whether rows without a last day end with this fiscal year; else one by one.</param>
public sealed record RegisterLayout(int Sheet, int FirstHeader, int LastHeader, ImmutableArray<RegisterField> Columns, string? DefaultTask = null, bool EndOfYear = false)
{
    /// <summary>Most lines of headings.</summary>
    public const int MostHeaders = 3;

    /// <summary>The columns of a field.</summary>
    public IEnumerable<int> ColumnsOf(RegisterField field) => Columns.Select((f, i) => (f, i)).Where(c => c.f == field).Select(c => c.i);
}
