namespace Sekisho.Storage.Organizations;

/// <summary>How far a transfer has come. Whether a planned one is in effect is asked of its day.</summary>
public enum TransferState
{
    /// <summary>Laid down; in effect from its day on.</summary>
    Planned,

    /// <summary>In effect, and stored as such.</summary>
    Carried,

    /// <summary>Taken back before its day.</summary>
    Withdrawn,
}
