using Microsoft.AspNetCore.Mvc;
using Sekisho.Exchange.Mail;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Visits;
using Sekisho.Storage;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Mail;

namespace Sekisho.Server.Pages.Administration;

/// <summary>メール: the settings in force, a test mail to oneself, what waits or could not be sent.</summary>
public sealed class MailModel(Visit visit, IChanges changes, MailRoom room, MailQueries mails, AuditRecorder audit) : AdministrationPage(visit, changes)
{
    /// <summary>Page of the list, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    /// <summary>The mail server, or null.</summary>
    public MailSettings? Server => room.Server;

    /// <summary>How many mails are in which state.</summary>
    public IReadOnlyDictionary<MailState, int> Counts { get; private set; } = new Dictionary<MailState, int>();

    /// <summary>Mails that wait or were given up.</summary>
    public Listing<MailEntry> Open { get; private set; } = new([], 1, 0, MailQueries.Size);

    /// <summary>My own address.</summary>
    public string? OwnAddress => Organization.People.GetValueOrDefault(Visit.PersonId)?.Mail;

    /// <summary>How the connection is encrypted.</summary>
    public string Encryption => Server?.Tls switch
    {
        MailTls.Implicit => "はじめから暗号化する（implicit）",
        MailTls.StartTls => "STARTTLS で暗号化する",
        MailTls.None or null => "暗号化しない",
        _ => throw new InvalidOperationException($"{Server?.Tls} is no way to encrypt."),
    };

    /// <summary>Links to the other pages of the list.</summary>
    public PageLinks Links => new(Open.Number, Open.Pages, "/administration/mail?");

    /// <summary>Shows it.</summary>
    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    /// <summary>Sends a test mail to whoever asks, and tells what the server answered.</summary>
    public async Task<IActionResult> OnPostTestAsync(CancellationToken cancellation)
    {
        if (Server is null) return await RefusedAsync(Refuse.MailNotSetUp(), cancellation);
        var organization = await Visit.OrganizationAsync();
        if (organization.People.GetValueOrDefault(Visit.PersonId) is not { } me || MailTo(organization.Body.Name, me.Name, me.Mail) is not { } mail) return await RefusedAsync(Refuse.OwnMailMissing(), cancellation);
        await audit.RecordAsync(Visit.BodyId, Visit.Actor, "mail.try", "organization", Visit.BodyId, cancellation);
        await using var session = room.Open();
        var outcome = await session.SendAsync(mail, cancellation);
        return outcome.Fault is { } fault ? await RefusedAsync(RefusalOf(fault, outcome.Answer), cancellation) : Done($"{me.Mail} に試験メールを送りました。届いたことを確かめてください。", "/administration/mail");
    }

    /// <summary>Sends what could not be sent once more: one mail, or all.</summary>
    public async Task<IActionResult> OnPostRetryAsync(Guid? letter, Guid? person, CancellationToken cancellation)
    {
        var count = await mails.RetryAsync(Visit.BodyId, letter, person, cancellation);
        if (count == 0) return await RefusedAsync(Refuse.StateIsSo(), cancellation);
        await audit.RecordAsync(Visit.BodyId, Visit.Actor, "mail.retry", "organization", Visit.BodyId, cancellation);
        return Done($"{count}件を、まもなくもう一度送ります。", "/administration/mail");
    }

    /// <summary>Name of an addressee.</summary>
    public string NameOf(MailEntry entry) => Organization.People.GetValueOrDefault(entry.PersonId)?.Name ?? "登録のない職員";

    /// <summary>Number of mails in a state.</summary>
    public int CountOf(MailState state) => Counts.GetValueOrDefault(state);

    /// <inheritdoc/>
    protected override async Task ReadAsync(CancellationToken cancellation)
    {
        Counts = await mails.CountsAsync(Visit.BodyId, cancellation);
        Open = await mails.OpenAsync(Visit.BodyId, Number ?? 1, cancellation);
    }

    private OutgoingMail? MailTo(string body, string name, string address) => room.Write(
        $"{Guid.CreateVersion7(Visit.Now):N}", JapanTime.At(Visit.Now), body, new MailAddressee(null, false, name, address), "試験メール（関所からメールが届くことの確認）", "/administration/mail");

    private static Refusal RefusalOf(MailFault fault, string answer) => fault switch
    {
        MailFault.Unreachable => Refuse.MailServerUnreachable(),
        MailFault.Untrusted => Refuse.MailServerUntrusted(),
        MailFault.SignInRefused => Refuse.MailSignInRefused(),
        MailFault.SenderRefused or MailFault.Deferred or MailFault.Rejected => Refuse.MailRefused(answer.Length > 120 ? answer[..120] : answer),
        _ => throw new InvalidOperationException($"{fault} is no fault."),
    };
}
