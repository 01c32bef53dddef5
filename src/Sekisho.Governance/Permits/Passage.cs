using Sekisho.Governance.Services;
using Sekisho.Governance.Upstreams;

namespace Sekisho.Governance.Permits;

/// <summary>The permit check's yes: under which permit, to which service and model.</summary>
public sealed record Passage(Permit Permit, Service Service, Model Model);
