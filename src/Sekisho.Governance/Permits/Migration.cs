namespace Sekisho.Governance.Permits;

/// <summary>Where a permit comes from that was taken over from a register kept elsewhere (移行).</summary>
/// <param name="ImportId">The import.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Line">Number of the row, from 1.</param>
/// <param name="Digest">Tells whether that row reads as before.</param>
/// <param name="Number">The number that it had there.</param>
/// <param name="DecidedOn">The day on which it was decided, where the register told it.</param>
/// <param name="Remarks">Remarks there.</param>
public sealed record Migration(Guid ImportId, string File, string Sheet, int Line, string Digest, string Number, DateOnly? DecidedOn, string Remarks);
