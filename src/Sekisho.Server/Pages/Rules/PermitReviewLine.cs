using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;

namespace Sekisho.Server.Pages.Rules;

/// <summary>A permit that needs a re-review, as a list shows it.</summary>
/// <param name="Review">Which and why.</param>
/// <param name="Permit">The permit.</param>
/// <param name="Service">Name of its service.</param>
/// <param name="Manager">Title of the post that manages it.</param>
public sealed record PermitReviewLine(PermitReview Review, Permit Permit, string Service, string Manager);
