using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Cases;

/// <summary>A step of a case's route, frozen at submission. Who holds the post is asked when somebody acts.</summary>
public sealed record Step(Role Role, StepKind Kind, string Title, Guid PostId);
