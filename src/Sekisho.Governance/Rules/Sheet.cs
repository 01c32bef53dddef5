using System.Collections.Immutable;

namespace Sekisho.Governance.Rules;

/// <summary>A sheet of questions (追加の記入票): required fields, a risk assessment, a check of a high-risk use.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Text">What it is for.</param>
/// <param name="Questions">Its questions in order.</param>
/// <param name="When">For which cases; null: for every one that asks for a permit.</param>
public sealed record Sheet(string Code, string Title, string Text, ImmutableArray<Question> Questions, Circumstances? When = null);
