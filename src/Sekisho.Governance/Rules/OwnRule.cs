using System.Collections.Immutable;

namespace Sekisho.Governance.Rules;

/// <summary>The body's own written rule and which of its articles carries which national clause.</summary>
/// <param name="Title">Title, such as 見本市生成AI利用要綱.</param>
/// <param name="Articles">National clause to the body's own article.</param>
/// <param name="Number">訓令番号 or the like, or null.</param>
/// <param name="DecidedOn">Day on which it was decided, or null.</param>
public sealed record OwnRule(string Title, ImmutableDictionary<string, string> Articles, string? Number = null, DateOnly? DecidedOn = null);
