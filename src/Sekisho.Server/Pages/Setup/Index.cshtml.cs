using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Enrolments;
using Sekisho.Server.Hosting;
using Sekisho.Server.Visits;
using Sekisho.Storage.Accounts;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Organizations;

namespace Sekisho.Server.Pages.Setup;

/// <summary>
/// A link that opens once. The first start's link sets up body and first administrator; a person's own lets them choose their password. What the link
/// does not know is asked, the account is made, and whoever holds the link is signed in.
/// </summary>
[EnableRateLimiting(RateLimits.Guessing)]
internal sealed class IndexModel(
    Visit visit,
    Invitations invitations,
    OrganizationQueries organizations,
    FirstBody first,
    Enrolment enrolment,
    SignInManager<Account> signIn,
    AuditRecorder audit) : SekishoPage(visit)
{
    /// <summary>The link's secret.</summary>
    [BindProperty(SupportsGet = true)]
    public string Secret { get; set; } = "";

    /// <summary>What the first set-up asks for.</summary>
    [BindProperty]
    public Entries Entries { get; set; } = new();

    /// <summary>The password.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The password once more.</summary>
    [BindProperty]
    public string? Again { get; set; }

    /// <summary>Whether the body has still to be entered.</summary>
    public bool AsksForBody => Invited is null;

    /// <summary>The body and the person that the account is for, once they are known.</summary>
    public (Body Body, Person Person)? Invited { get; private set; }

    /// <summary>What the link opens; null where it opens nothing.</summary>
    public Invitation? Invitation { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await OpenAsync(cancellation) ? Page() : Refused(Refuse.InvitationVoid());

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        using var turn = await FirstBody.TurnAsync(cancellation);
        if (!await OpenAsync(cancellation)) return Refused(Refuse.InvitationVoid());
        List<Refusal> faults = AsksForBody ? [.. Entries.Judge()] : [];
        if (await enrolment.JudgeAsync(Password, Again) is { } weak) faults.Add(weak);
        if (faults.Count > 0) return Refused(faults);

        if (Invitation!.PersonId is null)
        {
            if (AsksForBody)
            {
                var entered = await first.EnterAsync(Entries.For(BodyIdOf(Invitation)), cancellation);
                if (entered.Refused) return Refused(entered.Refusal);
                await OpenAsync(cancellation);
            }

            await first.FurnishAsync(Invited!.Value.Body.Id, cancellation);
        }

        var (body, person) = Invited!.Value;
        var account = await enrolment.EnrolAsync(Invitation, body.Id, person, Password!, cancellation);
        if (account.Refused) return Refused(account.Refusal);
        await audit.RecordAsync(account.Value, "account.set-up", cancellation);
        await signIn.SignInAsync(account.Value, isPersistent: false);
        return Invitation.PersonId is null
            ? Done($"{body.Name}を登録しました。続けて、部署・職・職員を登録してください。使うサービスは「サービス」の「カタログから登録する」で選びます。", "/administration")
            : Done("パスワードを登録し、サインインしました。次からはメールアドレスとパスワードでサインインしてください。", "/");
    }

    /// <summary>Finds out what the link is for. False where it opens nothing.</summary>
    private async Task<bool> OpenAsync(CancellationToken cancellation)
    {
        if (await invitations.FindAsync(Secret, cancellation) is not { } found) return false;
        if (found.PersonId is { } personId)
        {
            if (await organizations.FindAsync(found.BodyId, cancellation) is not { } organization || !organization.People.TryGetValue(personId, out var person)) return false;
            Invited = (organization.Body, person);
        }
        else
        {
            if (await first.DoneAsync(cancellation)) return false;
            if (await first.EnteredAsync(cancellation) is { } entered) Invited = (entered.Organization.Body, entered.Administrator);
        }

        Invitation = found;
        return true;
    }

    /// <summary>The same link means the same body, however often it is tried.</summary>
    private static Guid BodyIdOf(Invitation invitation) => Guid.ParseExact(invitation.Hash[..32], "N");
}
