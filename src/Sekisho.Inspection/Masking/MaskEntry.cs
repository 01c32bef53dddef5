namespace Sekisho.Inspection.Masking;

/// <summary>A placeholder with what it stands for. Confidential: never recorded, never logged.</summary>
/// <param name="Placeholder">Such as 〔氏名1〕.</param>
/// <param name="Value">The text that it stands for.</param>
public sealed record MaskEntry(string Placeholder, string Value);
