using System.Collections.Immutable;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Rules;

/// <content>What the 統括情報セキュリティ責任者 does with a draft.</content>
public sealed partial record RuleDraft
{
    /// <summary>Longest name of a draft, in characters.</summary>
    public const int LongestName = 80;

    /// <summary>Longest content, in characters.</summary>
    public const int LongestContent = 500_000;

    /// <summary>Starts a draft. SK1005 without a name, SK1420 for a content that cannot be read, SK1006 for others than the 統括情報セキュリティ責任者.</summary>
    public static Result<Act> Start(Guid id, string? name, string origin, string content, Organization organization, Actor by, DateTimeOffset at)
    {
        if (ChiefPost(organization, by, at) is not { } post) return NotChief();
        if (string.IsNullOrWhiteSpace(name)) return Refuse.FieldMissing("name", "案の名前");
        if (name.Trim().Length > LongestName) return Refuse.TooLong("name", "案の名前", LongestName);
        if (Own(content) is not { } own) return Unreadable(content, "file");
        return new Act("rules.draft-start", new RuleDraftEvent.Started(id, organization.BodyId, name.Trim(), origin, own, by.PersonId.GetValueOrDefault(), at)) { PostId = post.Id };
    }

    /// <summary>Puts something in place of parts, named by their properties. SK1420 where the rules could not be read with it, SK1421 for a draft that is closed.</summary>
    public Result<Act> Edit(IReadOnlyList<(string Part, string Json)> parts, Organization organization, Actor by, DateTimeOffset at)
    {
        if (Forbidden(organization, by, at, out var post) is { } refusal) return refusal;
        var content = Content;
        foreach (var (part, json) in parts)
        {
            if (part is "id" or "version" or "inForceFrom" or "openPoints" or "needsConfirmation") return Refuse.RuleFormatWrong(part, "この項目は直せません。");
            content = With(content, part, json);
        }

        if (content.Length > LongestContent) return Refuse.TooLong("file", "規程", LongestContent);
        if (RuleSetReader.Judge(content) is (null, var faults)) return Refuse.RuleFormatWrong(faults[0].Place, faults[0].Sentence);
        return new Act("rules.draft-edit", [.. parts.Select(p => new RuleDraftEvent.Edited(p.Part, p.Json, at))]) { PostId = post.Id };
    }

    /// <summary>Puts something in place of the whole: an imported file, or the rules with an addition. Refusals as of <see cref="Edit"/>.</summary>
    public Result<Act> Replace(string content, string origin, Organization organization, Actor by, DateTimeOffset at)
    {
        if (Forbidden(organization, by, at, out var post) is { } refusal) return refusal;
        return Own(content) is not { } own ? Unreadable(content, "file") : new Act("rules.draft-replace", new RuleDraftEvent.Replaced(own, origin, at)) { PostId = post.Id };
    }

    /// <summary>Says that a fact was compared with the official text. SK1001 for a point that the draft does not have, SK1005 without a source.</summary>
    public Result<Act> Confirm(string code, string? source, Organization organization, Actor by, DateTimeOffset at)
    {
        if (Forbidden(organization, by, at, out var post) is { } refusal) return refusal;
        if (PointsOf(Judge().Rules).All(p => p.Code != code)) return Refuse.NoSuch("確認の点");
        if (string.IsNullOrWhiteSpace(source)) return Refuse.FieldMissing($"source-{code}", "何で確かめたか");
        if (source.Trim().Length > Reasons.Longest) return Refuse.TooLong($"source-{code}", "何で確かめたか", Reasons.Longest);
        return new Act("rules.draft-confirm", new RuleDraftEvent.PointConfirmed(new ConfirmedPoint(code, source.Trim(), by.PersonId.GetValueOrDefault(), at))) { PostId = post.Id };
    }

    /// <summary>Gives the draft up, with a reason.</summary>
    public Result<Act> Withdraw(string? reason, Organization organization, Actor by, DateTimeOffset at)
    {
        if (Forbidden(organization, by, at, out var post) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(reason)) return Refuse.ReasonMissing();
        if (Reasons.Fault(reason) is { } tooLong) return tooLong;
        return new Act("rules.draft-withdraw", new RuleDraftEvent.Withdrawn(reason.Trim(), by.PersonId.GetValueOrDefault(), at)) { PostId = post.Id };
    }

    /// <summary>
    /// The rules that publishing would bring into force. SK1422 with faults, SK1423 with facts that nobody has confirmed, SK1424 for a first day that has passed.
    /// </summary>
    /// <param name="number">The number of this version: one more than the last one of the body's own rules.</param>
    /// <param name="inForceFrom">First day.</param>
    /// <param name="today">Today.</param>
    public Result<RuleSet> ToPublish(int number, DateOnly inForceFrom, DateOnly today)
    {
        var (rules, faults) = Judge();
        if (!faults.IsEmpty) return Refuse.RulesFaulty(faults.Length);
        if (OpenPoints(rules).Count() is > 0 and var open) return Refuse.RulesUnconfirmed(open);
        if (inForceFrom < today) return Refuse.RulesFromThePast(JapaneseEra.Format(today));
        return rules with { Version = number, InForceFrom = inForceFrom, NeedsConfirmation = false, OpenPoints = [] };
    }

    /// <summary>
    /// Publishes: the version becomes immutable, the re-review cases are opened and the managers of the permits are told, all in one act.
    /// </summary>
    public Result<Act> Publish(Guid publicationId, RuleSet rules, ImmutableArray<PermitReview> reviews, ImmutableArray<Founding> cases, Organization organization, Actor by, DateTimeOffset at, RuleEnactment? enactment = null)
    {
        if (Forbidden(organization, by, at, out var post) is { } refusal) return refusal;
        if (enactment is not null && RulePublication.Judge(enactment, JapanTime.DateAt(at)) is { } fault) return fault;
        var published = RulePublication.Publish(publicationId, BodyId, rules, at, enactment);
        var told = $"きまりの新しい版（{JapaneseEra.Format(rules.InForceFrom)}から）で、見直しが要る許可があります";
        return new Act(published.Name, new RuleDraftEvent.Published(publicationId, new RuleSetReference(rules.Id, rules.Version), rules.InForceFrom, by.PersonId.GetValueOrDefault(), at))
        {
            PostId = post.Id,
            Basis = published.Basis,
            Founds = [new Founding(RulePublication.Kind, publicationId, published.Events[0]), .. cases],
            Letters = [.. reviews.Select(r => r.ManagerPostId).Distinct().Select(manager => new Letter(null, manager, told, $"/rules/versions/{rules.Id}/{rules.Version}/reviews"))],
        };
    }

    /// <summary>The content under the id of the body's own rules; null where it cannot be read.</summary>
    private static string? Own(string content) =>
        content.Length <= LongestContent && RuleSetReader.Judge(content).Rules is { } rules ? RuleSetReader.Write(rules with { Id = OwnId, Version = 1 }) : null;

    private static Refusal Unreadable(string content, string field) => content.Length > LongestContent
        ? Refuse.TooLong(field, "規程", LongestContent)
        : Refuse.RuleFormatWrong(RuleSetReader.Judge(content).Faults[0].Place, RuleSetReader.Judge(content).Faults[0].Sentence) with { Field = field };

    private Refusal? Forbidden(Organization organization, Actor by, DateTimeOffset at, out Post post)
    {
        post = ChiefPost(organization, by, at)!;
        return post is null ? NotChief() : State is not RuleDraftState.Open ? Refuse.RuleDraftClosed() : null;
    }

    private static Post? ChiefPost(Organization organization, Actor by, DateTimeOffset at) => organization.PostFor(by.PersonId.GetValueOrDefault(), Role.Chief, JapanTime.DateAt(at));

    private static Refusal NotChief() => Refuse.RoleNeeded("統括情報セキュリティ責任者");
}
