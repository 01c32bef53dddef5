using System.Collections.Immutable;
using Sekisho.Documents.Tables;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Registers;

namespace Sekisho.Server.Pages.Permits.Imports;

/// <summary>The sheets of a register's file.</summary>
internal static class RegisterFile
{
    /// <summary>Reads it; what cannot be read is refused with its name.</summary>
    public static Result<ImmutableArray<RegisterSheet>> Read(string name, byte[] content)
    {
        try
        {
            ImmutableArray<RegisterSheet> sheets = [.. TableReader.Read(name, content, spread: true).Select(t => new RegisterSheet(t.Name, [.. t.Lines.Select(l => new RegisterLine(l.Number, [.. l.Cells], l.IsStruck))]))];
            return sheets.IsEmpty ? Refuse.RosterUnreadable(name, "表がありません。") with { Field = "file" }
                : sheets.Any(s => s.Lines.Length > RegisterImport.MostRows + RegisterLayout.MostHeaders + 20) ? Refuse.RegisterTooLong(RegisterImport.MostRows) with { Field = "file" } : sheets;
        }
        catch (UnreadableTableException fault)
        {
            return Refuse.RosterUnreadable(name, Rosters.RosterFiles.Why(fault.Fault)) with { Field = "file" };
        }
    }
}
