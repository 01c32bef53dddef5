namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>A name of a secret in the folded text.</summary>
/// <param name="Start">Its first character, with what belongs to it: all of <c>db_password</c>.</param>
/// <param name="End">After its last one.</param>
/// <param name="Kind">What it announces.</param>
/// <param name="IsJapanese">Written in Japanese, so that particles and sentences follow; otherwise code follows.</param>
internal readonly record struct SecretName(int Start, int End, SecretNameKind Kind, bool IsJapanese);
