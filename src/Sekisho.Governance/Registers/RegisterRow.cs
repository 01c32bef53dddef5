using System.Collections.Immutable;

namespace Sekisho.Governance.Registers;

/// <summary>A row of a register kept elsewhere.</summary>
/// <param name="Line">Its number in the sheet.</param>
/// <param name="Texts">What stands in it, by heading, in the order of the columns.</param>
/// <param name="PermitId">The permit that it becomes: always the same for the same service, division, purpose and number in the same body, whatever the file.</param>
/// <param name="Digest">Tells whether the row reads as before.</param>
/// <param name="Entry">What is understood.</param>
/// <param name="Questions">What a person should look at.</param>
/// <param name="IsStruck">Whether it is crossed out.</param>
public sealed record RegisterRow(int Line, ImmutableArray<(string Heading, string Text)> Texts, Guid PermitId, string Digest, RegisterEntry Entry, ImmutableArray<RegisterQuestion> Questions, bool IsStruck)
{
    /// <summary>The service as the row names it.</summary>
    public string ServiceText { get; init; } = "";

    /// <summary>Whether something must be answered first.</summary>
    public bool IsOpen => Questions.Any(q => q.IsOpen);
}
