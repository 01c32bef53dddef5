using Sekisho.Governance.Services;

namespace Sekisho.Server.Pages.Services;

/// <summary>A service with what the list of the register says of it.</summary>
/// <param name="Service">The service.</param>
/// <param name="Ceiling">Code of the highest class that it may receive; null where it may not be used at all.</param>
/// <param name="InForce">Number of its permits that are in force today.</param>
/// <param name="TermsOn">Day on which its newest terms were kept; null where none are.</param>
public sealed record ServiceEntry(Service Service, string? Ceiling, int InForce, DateOnly? TermsOn);
