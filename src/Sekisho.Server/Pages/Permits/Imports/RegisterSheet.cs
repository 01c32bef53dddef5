using System.Collections.Immutable;
using Sekisho.Governance.Registers;

namespace Sekisho.Server.Pages.Permits.Imports;

/// <summary>A sheet of a register's file.</summary>
public sealed record RegisterSheet(string Name, ImmutableArray<RegisterLine> Lines);
