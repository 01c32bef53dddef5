using Sekisho.Governance.Permits;

namespace Sekisho.Server.Pages.Applications;

/// <summary>A permit that an application can be about.</summary>
/// <param name="Permit">The permit.</param>
/// <param name="Service">Name of its service.</param>
/// <param name="Text">Number, service, task and division.</param>
/// <param name="Detail">What it is for, up to which class and until when.</param>
public sealed record PermitOffer(Permit Permit, string Service, string Text, string Detail);
