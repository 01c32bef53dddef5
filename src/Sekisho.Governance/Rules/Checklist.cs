using System.Collections.Immutable;
using Sekisho.Governance.Services;

namespace Sekisho.Governance.Rules;

/// <summary>A check list by which a service's terms or contract are examined.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Items">Its items in order.</param>
/// <param name="ServiceKinds">Kinds of service, such as <c>GenerativeAi</c>; null: every kind.</param>
/// <param name="Contracts">Contracts of the plan; null: every contract.</param>
public sealed record Checklist(string Code, string Title, ImmutableArray<ChecklistItem> Items, ImmutableArray<string>? ServiceKinds = null, ImmutableArray<Contract>? Contracts = null);
