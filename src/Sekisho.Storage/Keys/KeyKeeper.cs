using Sekisho.Governance.Keys;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Keys;

internal sealed class KeyKeeper : SubjectKeeper<AccessKey, KeyRow>
{
    protected override void Fill(KeyRow row, AccessKey state)
    {
        row.PersonId = state.PersonId;
        row.Hash = state.Hash;
        row.ExpiresAt = state.ExpiresAt;
        row.RevokedAt = state.RevokedAt;
    }
}
