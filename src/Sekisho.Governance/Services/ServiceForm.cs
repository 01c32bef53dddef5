namespace Sekisho.Governance.Services;

/// <summary>Form of a service plan: contract x delivery.</summary>
public readonly record struct ServiceForm(Contract Contract, Delivery Delivery);
