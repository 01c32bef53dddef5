using Microsoft.AspNetCore.Mvc.RazorPages;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Hosting;

/// <summary>Which folders of pages need which policy. A page that names nothing needs a signed-in person who holds a post today (fallback policy).</summary>
internal static class PageRules
{
    public static void Configure(RazorPagesOptions pages)
    {
        pages.Conventions.AuthorizeFolder("/Administration", Policies.Administration);
        pages.Conventions.AuthorizeFolder("/Audit", Policies.Audit);
        pages.Conventions.AuthorizeFolder("/Rules/Drafts", Policies.Rules);
        pages.Conventions.AuthorizeFolder("/Permits/Imports", Policies.Imports);
        pages.Conventions.AuthorizePage("/Permits/Imports/Columns", Policies.Administration);
        pages.Conventions.AuthorizePage("/Permits/Imports/Confirm", Policies.Administration);
        pages.Conventions.AuthorizeFolder("/Records", Policies.Records);
        pages.Conventions.AllowAnonymousToFolder("/SignIn");
        pages.Conventions.AllowAnonymousToFolder("/Setup");
        pages.Conventions.AllowAnonymousToFolder("/Errors");
        pages.Conventions.AllowAnonymousToFolder("/Public");
    }
}
