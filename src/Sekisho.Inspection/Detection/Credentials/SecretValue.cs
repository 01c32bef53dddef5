namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>What stands where the value of a secret is expected; empty if nothing does.</summary>
/// <param name="Start">Its first character in the folded text.</param>
/// <param name="End">After its last one.</param>
/// <param name="Place">Where it stands.</param>
internal readonly record struct SecretValue(int Start, int End, SecretPlace Place);
