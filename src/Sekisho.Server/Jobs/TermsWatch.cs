using System.Security.Cryptography;
using System.Text;
using Sekisho.Documents.Terms;
using Sekisho.Exchange.Terms;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Services;
using Sekisho.Storage.Changes;
using Sekisho.Storage.Organizations;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Jobs;

/// <summary>
/// 約款の見回り: looks once a week at the addresses of terms that are watched, and tells 審査担当 where they read otherwise than the newest version kept. Nothing is kept by
/// it: a person looks first.
/// </summary>
internal sealed class TermsWatch(OrganizationQueries organizations, ServiceQueries services, TermsFetcher fetcher, Reminders reminders, TimeProvider time) : IJob
{
    public string Name => "terms-watch";

    public TimeSpan Interval => TimeSpan.FromDays(7);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var today = JapanTime.DateAt(time.GetUtcNow());
        foreach (var body in await organizations.BodiesAsync(cancellation))
        {
            var watched = (await services.ListAsync(body.Id, cancellation)).Where(s => s.WatchesTerms && s.Facts.TermsUrl is not null && !s.Terms.IsEmpty).ToList();
            if (watched.Count == 0 || await organizations.FindAsync(body.Id, cancellation) is not { } organization) continue;
            foreach (var service in watched.Where(s => s.State is not (ServiceState.Retired or ServiceState.Prohibited)))
            {
                if (await IsNewAsync(service, cancellation)) await TellAsync(service, organization, today, cancellation);
            }
        }
    }

    private async Task<bool> IsNewAsync(Service service, CancellationToken cancellation)
    {
        var fetched = await fetcher.FetchAsync(service.Facts.TermsUrl!, cancellation);
        if (fetched.Refused) return false;
        try
        {
            var text = TermsReader.Read(fetched.Value.Content, fetched.Value.MediaType).Text;
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) != service.Terms[^1].TextSha256;
        }
        catch (UnreadableTermsException)
        {
            // What cannot be read today tells nothing; it is looked at again.
            return false;
        }
    }

    private async Task TellAsync(Service service, Organization organization, DateOnly today, CancellationToken cancellation)
    {
        var told = await reminders.LastAsync(service.BodyId, cancellation);
        foreach (var post in organization.PostsWith(Role.Examiner, today))
        {
            DateOnly? last = told.TryGetValue((service.Id, post.Id), out var on) ? on : null;
            var item = new WaitingItem(service.Id, post.Id, time.GetUtcNow(), service.Facts.Name, $"/services/{service.Id}/terms/add");
            if (last != today) await reminders.WriteAsync(service.BodyId, item, last, $"「{service.Facts.Name}」の約款が、登録されている版と違っています", cancellation);
        }
    }
}
