using Sekisho.IntegrationTests.Databases;
using Sekisho.Storage.Lists;

namespace Sekisho.IntegrationTests.Storage;

public sealed class SavedListsTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_person_s_lists_are_theirs_alone(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        var lists = host.Get<SavedLists>();
        (await lists.SaveAsync(StorageHost.Town, StorageHost.Clerk, "/applications", "差戻し分", "state=SentBack", default)).ShouldBeNull();
        (await lists.SaveAsync(StorageHost.Town, StorageHost.Clerk, "/applications", " 差戻し分 ", "state=Draft", default)).ShouldBeNull();
        var mine = (await lists.OfAsync(StorageHost.Town, StorageHost.Clerk, "/applications", default)).ShouldHaveSingleItem();
        mine.Query.ShouldBe("state=Draft");

        await lists.RemoveAsync(StorageHost.Town, StorageHost.Head, mine.Id, default);
        await lists.RenameAsync(StorageHost.Town, StorageHost.Head, mine.Id, "奪う", default);

        (await lists.OfAsync(StorageHost.Town, StorageHost.Clerk, "/applications", default)).ShouldHaveSingleItem().Name.ShouldBe("差戻し分");
        (await lists.OfAsync(StorageHost.Town, StorageHost.Head, "/applications", default)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task There_are_at_most_twenty_and_each_has_a_name(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        var lists = host.Get<SavedLists>();
        for (var n = 0; n < SavedList.Most; n++) (await lists.SaveAsync(StorageHost.Town, StorageHost.Clerk, "/applications", $"一覧{n}", "", default)).ShouldBeNull();

        (await lists.SaveAsync(StorageHost.Town, StorageHost.Clerk, "/applications", "もう一つ", "", default))!.Code.ShouldBe("SK1276");
        (await lists.SaveAsync(StorageHost.Town, StorageHost.Clerk, "/applications", "", "", default))!.Code.ShouldBe("SK1005");
        (await lists.SaveAsync(StorageHost.Town, StorageHost.Clerk, "/applications", new string('あ', 41), "", default))!.Code.ShouldBe("SK1007");
    }
}
