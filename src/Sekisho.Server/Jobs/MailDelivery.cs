using Sekisho.Exchange.Mail;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Storage.Mail;
using Sekisho.Storage.Organizations;

namespace Sekisho.Server.Jobs;

/// <summary>
/// Sends the mails of letters. Order, body by body: queue the new letters' mails; of each mail that is due look whether it still reaches its addressee,
/// note the attempt, send, note the result. Without a mail server everything is settled at once and stays on the pages.
/// </summary>
internal sealed partial class MailDelivery(MailRoom room, OrganizationQueries organizations, MailOutbox outbox, TimeProvider time, ILogger<MailDelivery> log) : IJob
{
    /// <summary>Mails of a body in one turn, so that a large one does not keep the others waiting.</summary>
    public const int Most = 200;

    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private TimeSpan pause = TimeSpan.Zero;
    private DateTimeOffset resumes;

    public string Name => "mail";

    public TimeSpan Interval => TimeSpan.FromSeconds(10);

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (room.Server is null)
        {
            await outbox.SettleAsync(cancellation);
            return;
        }

        await using var session = room.Open();
        foreach (var body in await outbox.BodiesAsync(cancellation))
        {
            if (await organizations.FindAsync(body, cancellation) is not { } organization) continue;
            await outbox.QueueAsync(organization, cancellation);
            if (time.GetUtcNow() >= resumes) await DeliverAsync(session, organization, cancellation);
        }
    }

    private async Task DeliverAsync(MailSession session, Organization organization, CancellationToken cancellation)
    {
        var today = JapanTime.DateAt(time.GetUtcNow());
        foreach (var due in await outbox.DueAsync(organization.BodyId, Most, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Addressees.Of(organization, due.ToPerson, due.ToPost, today).FirstOrDefault(p => p.Id == due.PersonId) is not { } person)
            {
                await outbox.ReaddressAsync(due, organization, cancellation);
                continue;
            }

            if (!await outbox.BeginAsync(due, cancellation)) continue;

            // A mail that is under way is brought to its end and noted, also when the server is told to stop: else it would be sent twice.
            var outcome = MailOf(organization, due, person) is { } mail ? await session.SendAsync(mail, CancellationToken.None) : new MailOutcome(MailFault.Rejected, "宛先のメールアドレスが正しくありません");
            if (outcome.Fault is null)
            {
                await outbox.SentAsync(due, CancellationToken.None);
                Resume();
                continue;
            }

            if (await outbox.FailedAsync(due, outcome.Answer, outcome.Fault is MailFault.Rejected, CancellationToken.None)) GivenUp(log, due.LetterId, outcome.Fault.Value);
            if (!outcome.ConcernsAll) continue;
            Pause(outcome.Fault.Value);
            return;
        }
    }

    private OutgoingMail? MailOf(Organization organization, DueMail due, Person person)
    {
        var (now, today) = (time.GetUtcNow(), JapanTime.DateAt(time.GetUtcNow()));
        var post = due.ToPost is { } addressed ? organization.Posts[organization.CurrentPost(addressed, today)] : null;
        var to = new MailAddressee(post?.Title, post is not null && !organization.Holds(person.Id, post.Id, today), person.Name, person.Mail);
        return room.Write($"{due.LetterId:N}.{due.PersonId:N}", JapanTime.At(now), organization.Body.Name, to, due.Subject, due.Path);
    }

    /// <summary>A server that is of no use is left alone for a while, longer each time; the other mails keep their attempts.</summary>
    private void Pause(MailFault fault)
    {
        if (pause == TimeSpan.Zero) Unusable(log, fault);
        pause = pause == TimeSpan.Zero ? Shortest : pause * 2 > Longest ? Longest : pause * 2;
        resumes = time.GetUtcNow() + pause;
    }

    private void Resume()
    {
        if (pause == TimeSpan.Zero) return;
        pause = TimeSpan.Zero;
        UsableAgain(log);
    }

    [LoggerMessage(5201, LogLevel.Warning, "The mail of letter {Letter} is given up: {Fault}.")]
    private static partial void GivenUp(ILogger log, Guid letter, MailFault fault);

    [LoggerMessage(5202, LogLevel.Error, "The mail server is of no use now: {Fault}. Mails wait.")]
    private static partial void Unusable(ILogger log, MailFault fault);

    [LoggerMessage(5203, LogLevel.Information, "The mail server takes mails again.")]
    private static partial void UsableAgain(ILogger log);
}
