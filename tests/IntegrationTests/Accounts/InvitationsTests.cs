using Microsoft.EntityFrameworkCore;
using Sekisho.IntegrationTests.Databases;
using Sekisho.IntegrationTests.Storage;
using Sekisho.Storage;
using Sekisho.Storage.Accounts;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Accounts;

public sealed class InvitationsTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_invitation_opens_once_also_when_two_come_at_once(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        var invitations = host.Get<Invitations>();
        var secret = await invitations.CreateAsync(StorageHost.Town, StorageHost.Clerk, default);
        var found = (await invitations.FindAsync(secret, default)).ShouldNotBeNull();
        found.PersonId.ShouldBe(StorageHost.Clerk);
        found.Hash.ShouldNotContain(secret);

        var used = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => invitations.UseAsync(found, default))));

        used.Count(u => u).ShouldBe(1);
        (await invitations.FindAsync(secret, default)).ShouldBeNull();
        (await invitations.FindAsync(secret + "x", default)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task It_expires_after_its_life(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        var time = new SampleServer.ShiftedTime();
        var invitations = new Invitations(host.Get<IDbContextFactory<SekishoContext>>(), time);
        var secret = await invitations.CreateAsync(StorageHost.Town, StorageHost.Clerk, default);
        time.Advance(Invitations.Life - TimeSpan.FromMinutes(5));
        var found = (await invitations.FindAsync(secret, default)).ShouldNotBeNull();

        time.Advance(TimeSpan.FromMinutes(10));

        (await invitations.FindAsync(secret, default)).ShouldBeNull();
        (await invitations.UseAsync(found, default)).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_new_one_for_the_same_person_replaces_the_old_and_no_other(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        var invitations = host.Get<Invitations>();
        var (old, other) = (await invitations.CreateAsync(StorageHost.Town, StorageHost.Clerk, default), await invitations.CreateAsync(StorageHost.Town, StorageHost.Head, default));

        var renewed = await invitations.CreateAsync(StorageHost.Town, StorageHost.Clerk, default);

        (await invitations.FindAsync(old, default)).ShouldBeNull();
        (await invitations.FindAsync(renewed, default)).ShouldNotBeNull();
        (await invitations.FindAsync(other, default)).ShouldNotBeNull();
    }
}
