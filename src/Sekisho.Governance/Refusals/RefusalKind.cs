namespace Sekisho.Governance.Refusals;

/// <summary>What sort of "no" a refusal is; decides HTTP status and exit code.</summary>
public enum RefusalKind
{
    /// <summary>The input cannot be taken as it is (400, exit code 2).</summary>
    Input,

    /// <summary>Who asks is not known (401, exit code 3).</summary>
    Unauthenticated,

    /// <summary>The rules or the person's posts do not allow it (403, exit code 3).</summary>
    NotPermitted,

    /// <summary>There is no such thing in this body (404, exit code 4).</summary>
    NotFound,

    /// <summary>The thing is not in a state that allows it, or somebody else was first (409, exit code 5).</summary>
    State,

    /// <summary>The input is too large (413, exit code 2).</summary>
    TooLarge,

    /// <summary>Too many requests (429, exit code 6).</summary>
    TooMany,

    /// <summary>The provider behind the gateway failed (502, exit code 6).</summary>
    Upstream,

    /// <summary>Something that is needed is not there now; nothing was done (503, exit code 6).</summary>
    Unavailable,
}
