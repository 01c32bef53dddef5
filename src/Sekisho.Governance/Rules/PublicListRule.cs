using System.Collections.Immutable;

namespace Sekisho.Governance.Rules;

/// <summary>The list of permitted services that a body makes public: only what is named here is shown, and only permits in force.</summary>
/// <param name="Fields">What it shows, in order.</param>
/// <param name="Text">What stands above it.</param>
/// <param name="ServiceKinds">Kinds of service that it lists; null: every kind.</param>
public sealed record PublicListRule(ImmutableArray<PublicField> Fields, string Text = "", ImmutableArray<string>? ServiceKinds = null);
