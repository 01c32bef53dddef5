using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Sekisho.Exchange.Mail;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.IntegrationTests.Databases;
using Sekisho.IntegrationTests.Exchange.Mail;
using Sekisho.IntegrationTests.Storage;
using Sekisho.Server.Jobs;
using Sekisho.Storage.Mail;
using Sekisho.Storage.Organizations;

namespace Sekisho.IntegrationTests.Jobs;

/// <summary>Letters of a town's acts, the job that sends them, and a mail server that does what servers do.</summary>
public sealed class MailDeliveryTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 26, 1, 0, 0, TimeSpan.Zero));

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_letter_to_a_post_goes_to_who_holds_it_and_only_once(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind, time);
        await using var server = MailServer.Start();
        await AssignAsync(host, StorageHost.Clerk, StorageHost.HeadPost);
        await WriteAsync(host, new Letter(null, StorageHost.HeadPost, "利用申請が届きました", "/reviews/1"), new Letter(StorageHost.Decider, null, "利用申請が差し戻されました", "/applications/1"));
        var job = Job(host, server);

        await job.RunAsync(default);
        await job.RunAsync(default);
        time.Advance(TimeSpan.FromDays(10));
        await job.RunAsync(default);

        server.Taken.Select(t => t.To[0]).Order().ShouldBe(["aoki@example.jp", "ishii@example.jp", "ueda@example.jp"]);
        server.Taken.Single(t => t.To[0] == "ishii@example.jp").Message.TextBody!.ShouldContain("総務課長　石井 試 様");
        server.Taken.Single(t => t.To[0] == "ueda@example.jp").Message.TextBody!.ShouldContain("https://sekisho.town.example/applications/1");
        (await CountAsync(host, MailState.Sent)).ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_the_server_cannot_take_now_is_tried_again_later_and_later(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind, time);
        await using var server = MailServer.Start();
        await WriteAsync(host, new Letter(StorageHost.Clerk, null, "決裁されました", "/applications/1"));
        var attempts = 0;
        server.Answer = line => line.StartsWith("RCPT", StringComparison.Ordinal) && ++attempts > 0 ? "450 4.2.1 busy" : null;
        var job = Job(host, server);

        for (var attempt = 1; attempt < MailRetry.Attempts; attempt++)
        {
            await job.RunAsync(default);
            attempts.ShouldBe(attempt);
            time.Advance(MailRetry.After(attempt)!.Value - TimeSpan.FromSeconds(1));
            await job.RunAsync(default);
            attempts.ShouldBe(attempt);
            time.Advance(TimeSpan.FromSeconds(1));
        }

        await job.RunAsync(default);
        time.Advance(TimeSpan.FromDays(30));
        await job.RunAsync(default);

        attempts.ShouldBe(MailRetry.Attempts);
        var entry = (await host.Get<MailQueries>().OpenAsync(StorageHost.Town, 1, default)).Items.ShouldHaveSingleItem();
        (entry.State, entry.Attempts, entry.Fault).ShouldBe((MailState.GivenUp, MailRetry.Attempts, "450 4.2.1 busy"));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_is_rejected_is_given_up_at_once_and_sent_when_an_administrator_asks_for_it(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind, time);
        await using var server = MailServer.Start();
        await WriteAsync(host, new Letter(StorageHost.Clerk, null, "一", "/1"), new Letter(StorageHost.Head, null, "二", "/2"));
        server.Answer = line => line.StartsWith("RCPT TO:<aoki", StringComparison.Ordinal) ? "550 5.1.1 no such user" : null;
        var job = Job(host, server);

        await job.RunAsync(default);
        time.Advance(TimeSpan.FromDays(3));
        await job.RunAsync(default);
        server.Answer = _ => null;
        var retried = await host.Get<MailQueries>().RetryAsync(StorageHost.Town, null, null, default);
        await job.RunAsync(default);

        retried.ShouldBe(1);
        server.Taken.Select(t => t.To[0]).ShouldBe(["ishii@example.jp", "aoki@example.jp"]);
        (await host.Get<MailQueries>().RetryAsync(StorageHost.Town, null, null, default)).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task While_the_server_is_away_one_mail_asks_and_the_others_keep_their_attempts(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind, time);
        await using var server = MailServer.Start();
        await WriteAsync(host, [.. Enumerable.Range(1, 5).Select(i => new Letter(StorageHost.Clerk, null, $"お知らせ{i}", $"/{i}"))]);
        server.Answer = line => line == "CONNECT" ? "421 4.3.2 closed" : null;
        var job = Job(host, server);

        for (var turn = 0; turn < 5; turn++)
        {
            await job.RunAsync(default);
            time.Advance(TimeSpan.FromSeconds(10));
        }

        server.Connections.ShouldBe(1);
        (await host.Get<MailQueries>().OpenAsync(StorageHost.Town, 1, default)).Items.Select(m => m.Attempts).Order().ShouldBe([0, 0, 0, 0, 1]);
        server.Answer = _ => null;
        time.Advance(TimeSpan.FromMinutes(1));
        await job.RunAsync(default);
        server.Taken.Count.ShouldBe(5);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_program_killed_between_sending_and_noting_it_sends_again_under_the_same_id(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind, time);
        await using var server = MailServer.Start();
        await WriteAsync(host, new Letter(StorageHost.Clerk, null, "決裁されました", "/applications/1"));
        var (job, outbox) = (Job(host, server), host.Get<MailOutbox>());
        await job.RunAsync(default);
        await host.ExecuteAsync($"UPDATE mails SET state = 'Queued'");

        // As the program left it: begun, taken by the server, and no note of it.
        await job.RunAsync(default);
        server.Taken.Count.ShouldBe(1);
        time.Advance(MailRetry.After(1)!.Value);
        await job.RunAsync(default);

        server.Taken.Count.ShouldBe(2);
        server.Taken.Select(t => t.Message.MessageId).Distinct().ShouldHaveSingleItem();
        (await CountAsync(host, MailState.Sent)).ShouldBe(1);
        (await outbox.DueAsync(StorageHost.Town, 10, default)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_server_that_is_told_to_stop_ends_the_mail_that_is_under_way_and_begins_no_other(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind, time);
        await using var server = MailServer.Start();
        await WriteAsync(host, new Letter(StorageHost.Clerk, null, "一", "/1"), new Letter(StorageHost.Clerk, null, "二", "/2"));
        using var stopping = new CancellationTokenSource();
        server.Answer = line =>
        {
            if (line == "DATA") stopping.Cancel();
            return null;
        };

        await Should.ThrowAsync<OperationCanceledException>(() => Job(host, server).RunAsync(stopping.Token));

        server.Taken.ShouldHaveSingleItem();
        (await CountAsync(host, MailState.Sent)).ShouldBe(1);
        (await host.Get<MailOutbox>().DueAsync(StorageHost.Town, 10, default)).ShouldHaveSingleItem().Attempts.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Two_nodes_that_both_believe_to_have_the_lease_send_each_mail_once(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind, time);
        await using var server = MailServer.Start();
        await WriteAsync(host, [.. Enumerable.Range(1, 20).Select(i => new Letter(StorageHost.Clerk, null, $"お知らせ{i}", $"/{i}"))]);
        await host.Get<MailOutbox>().QueueAsync((await host.Get<OrganizationQueries>().FindAsync(StorageHost.Town, default))!, default);

        await Task.WhenAll(Task.Run(() => Job(host, server).RunAsync(default)), Task.Run(() => Job(host, server).RunAsync(default)));

        server.Taken.Count.ShouldBe(20);
        server.Taken.Select(t => t.Message.MessageId).Distinct().Count().ShouldBe(20);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task After_a_transfer_a_waiting_mail_goes_to_the_successor(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind, time);
        await using var server = MailServer.Start();
        await AssignAsync(host, StorageHost.Clerk, StorageHost.HeadPost, JapanTime.DateAt(time.GetUtcNow()).AddDays(1));
        await ChangeAsync(host, o => o.EndAssignment(StorageHost.Head, StorageHost.HeadPost, JapanTime.DateAt(time.GetUtcNow())));
        await WriteAsync(host, new Letter(null, StorageHost.HeadPost, "利用申請が届きました", "/reviews/1"));
        server.Answer = line => line.StartsWith("RCPT", StringComparison.Ordinal) ? "450 4.2.1 busy" : null;
        var job = Job(host, server);
        await job.RunAsync(default);

        server.Answer = _ => null;
        time.Advance(TimeSpan.FromDays(1));
        await job.RunAsync(default);
        await job.RunAsync(default);

        server.Taken.ShouldHaveSingleItem().To.ShouldBe(["aoki@example.jp"]);
        (await CountAsync(host, MailState.Void)).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Without_a_server_nothing_waits_and_switching_mail_on_sends_only_what_comes_then(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind, time);
        await using var server = MailServer.Start();
        await WriteAsync(host, new Letter(StorageHost.Clerk, null, "前", "/1"));
        await Job(host, null).RunAsync(default);

        await Job(host, server).RunAsync(default);
        server.Taken.ShouldBeEmpty();
        await WriteAsync(host, new Letter(StorageHost.Clerk, null, "後", "/2"));
        await Job(host, server).RunAsync(default);

        server.Taken.ShouldHaveSingleItem().Message.Subject.ShouldBe("【関所】後");
        (await host.CountAsync("mails")).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Mail_switched_off_leaves_nothing_waiting(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind, time);
        await using var server = MailServer.Start();
        await WriteAsync(host, new Letter(StorageHost.Clerk, null, "お知らせ", "/1"));
        server.Answer = line => line.StartsWith("RCPT", StringComparison.Ordinal) ? "450 4.2.1 busy" : null;
        await Job(host, server).RunAsync(default);

        await Job(host, null).RunAsync(default);

        (await CountAsync(host, MailState.Void)).ShouldBe(1);
        (await host.Get<MailQueries>().OpenAsync(StorageHost.Town, 1, default)).Total.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Who_has_no_address_reads_on_the_pages_and_old_letters_are_not_mailed(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind, time);
        await using var server = MailServer.Start();
        await WriteAsync(host, new Letter(StorageHost.Head, null, "古い", "/1"));
        time.Advance(MailOutbox.Oldest + TimeSpan.FromMinutes(1));
        await ChangeAsync(host, o => o.ChangePerson(o.People[StorageHost.Clerk] with { Mail = "" }));
        await WriteAsync(host, new Letter(StorageHost.Clerk, null, "アドレスがない", "/2"));

        await Job(host, server).RunAsync(default);

        server.Taken.ShouldBeEmpty();
        (await host.CountAsync("mails")).ShouldBe(0);
    }

    private MailDelivery Job(StorageHost host, MailServer? server) => new(
        new MailRoom(server?.Settings(), new Uri("https://sekisho.town.example")), host.Get<OrganizationQueries>(), host.Get<MailOutbox>(), time, NullLogger<MailDelivery>.Instance);

    /// <summary>An act that changes nothing but writes letters, in their order.</summary>
    private async Task WriteAsync(StorageHost host, params Letter[] letters)
    {
        foreach (var letter in letters)
        {
            await ChangeAsync(host, o => o.PublishContacts(o.PublicContacts) with { Letters = [letter] });
            time.Advance(TimeSpan.FromMilliseconds(1));
        }
    }

    private Task AssignAsync(StorageHost host, Guid person, Guid post, DateOnly? from = null) => ChangeAsync(host, o => o.Assign(person, post, from ?? JapanTime.DateAt(time.GetUtcNow()), keepOthers: true));

    private static async Task ChangeAsync(StorageHost host, Func<Organization, Governance.Refusals.Result<Act>> command)
    {
        var changed = await host.Changes.ChangeAsync<Organization>(StorageHost.Request(StorageHost.Town, null), (o, _) => Task.FromResult(command(o)));
        changed.Refused.ShouldBeFalse(changed.Refusal?.Sentence);
    }

    private static async Task<int> CountAsync(StorageHost host, MailState state) => (await host.Get<MailQueries>().CountsAsync(StorageHost.Town, default)).GetValueOrDefault(state);
}
