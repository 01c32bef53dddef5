using System.Collections.Immutable;
using Sekisho.Governance.Services;

namespace Sekisho.Governance.Rules;

/// <summary>A check list by which a service's terms or contract are examined.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Items">Its items in order.</param>
/// <param name="ServiceKinds">Kinds of service, such as <c>GenerativeAi</c>; null: every kind.</param>
/// <param name="Contracts">Contracts of the plan; null: every contract.</param>
/// <param name="Deliveries">Ways of delivery; null: every way.</param>
public sealed record Checklist(
    string Code,
    string Title,
    ImmutableArray<ChecklistItem> Items,
    ImmutableArray<string>? ServiceKinds = null,
    ImmutableArray<Contract>? Contracts = null,
    ImmutableArray<Delivery>? Deliveries = null)
{
    /// <summary>Whether a service of this kind and form is examined by it.</summary>
    public bool IsFor(string serviceKind, ServiceForm form) =>
        ServiceKinds?.Contains(serviceKind) != false && Contracts?.Contains(form.Contract) != false && Deliveries?.Contains(form.Delivery) != false;
}
