namespace Sekisho.Governance.Cases;

/// <summary>訂正付記: a slip of the pen in a decided case; both readings stay visible.</summary>
/// <param name="Place">Where it stands, such as 業務の内容.</param>
/// <param name="Wrong">As it was written.</param>
/// <param name="Right">As it should read.</param>
/// <param name="Reason">Why.</param>
/// <param name="PersonId">Who corrected.</param>
/// <param name="PostId">By which post.</param>
/// <param name="At">When.</param>
public sealed record Correction(string Place, string Wrong, string Right, string Reason, Guid PersonId, Guid PostId, DateTimeOffset At)
{
    /// <summary>Longest place or reading, in characters.</summary>
    public const int Longest = 300;
}
