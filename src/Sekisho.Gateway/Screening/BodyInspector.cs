using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Screening;
using Sekisho.Inspection;
using Sekisho.Inspection.Names;
using Sekisho.Inspection.Words;

namespace Sekisho.Gateway.Screening;

/// <summary>Makes the inspector of a body: the marks of its rule set, its public contacts, its own words.</summary>
public static class BodyInspector
{
    /// <summary>A finding as the policy sees it: never the value.</summary>
    public static FoundItem ItemOf(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new FoundItem(finding.Type.ToString(), finding.Confidence.ToString(), finding.Mark);
    }

    /// <summary>Makes it.</summary>
    public static Inspector Of(RuleSet rules, Organization organization, NameKnowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(organization);
        var contacts = organization.PublicContacts;
        return new Inspector(
            rules.Marks.Select(m => new ClassificationWord(m.Mark, m.Level)),
            new PublicContacts(contacts.Phones, contacts.Mails, contacts.Domains, contacts.Names),
            knowledge,
            new RegisteredWords(organization.Words.Words, organization.Words.Patterns));
    }
}
