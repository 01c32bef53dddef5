using Sekisho.Governance.Cases;
using Sekisho.IntegrationTests.Databases;
using Sekisho.Storage;
using Sekisho.Storage.Cases;

namespace Sekisho.IntegrationTests.Storage;

public sealed class CaseSearchTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Words_are_found_in_text_or_by_name_and_all_must_fit(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        var about = await CaseLife.AwaitingDecisionAsync(host);
        var two = SearchText.Fold(about.Answers.Purpose!)[..2];
        async Task<int> CountAsync(params CaseWord[] words) => (await host.Get<CaseQueries>().ListAsync(StorageHost.Town, new CaseFilter(Words: [.. words]), default)).Total;

        (await CountAsync(new CaseWord(two, [], [], []))).ShouldBe(1);
        (await CountAsync(new CaseWord("無い言葉", [], [], []))).ShouldBe(0);
        (await CountAsync(new CaseWord("無い言葉", [about.ApplicantId], [], []))).ShouldBe(1);
        (await CountAsync(new CaseWord("無い言葉", [], [StorageHost.ServiceId], []))).ShouldBe(1);
        (await CountAsync(new CaseWord("無い言葉", [], [], [about.DivisionId]))).ShouldBe(1);
        (await CountAsync(new CaseWord(two, [], [], []), new CaseWord("無い言葉", [], [], []))).ShouldBe(0);
        (await CountAsync(new CaseWord("%", [], [], []))).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Lists_come_in_the_order_that_is_asked_for(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        var first = await CaseLife.AwaitingDecisionAsync(host);
        var draft = Guid.NewGuid();
        (await ChangeExecutorTests.OpenAsync(host, draft)).Refusal.ShouldBeNull();
        (await CaseLife.DoAsync(host, first.Id, CaseCommand.Decide, null, StorageHost.Decider)).Refusal.ShouldBeNull();
        async Task<IEnumerable<Guid>> IdsAsync(CaseOrder order) => (await host.Get<CaseQueries>().ListAsync(StorageHost.Town, new CaseFilter(Order: order), default)).Items.Select(c => c.Id);

        (await IdsAsync(CaseOrder.Newest)).ShouldBe([draft, first.Id]);
        (await IdsAsync(CaseOrder.Oldest)).ShouldBe([first.Id, draft]);
        (await IdsAsync(CaseOrder.LongestWaiting)).ShouldBe([draft, first.Id]);
    }
}
