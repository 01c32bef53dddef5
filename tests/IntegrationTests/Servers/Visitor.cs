using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Servers;

/// <summary>Somebody with a browser without JavaScript: keeps cookies, follows redirects, sends forms as they stand in the page.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient http;

    public Visitor(SampleServer server)
    {
        http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = server.Address };
    }

    /// <summary>A visitor who is signed in as somebody of the sample city.</summary>
    public static async Task<Visitor> AsAsync(SampleServer server, string name)
    {
        var visitor = new Visitor(server);
        var list = await visitor.GetAsync("/sign-in");
        var form = list.Document.QuerySelectorAll<IHtmlFormElement>("form").Single(f => f.Action.EndsWith("/sign-in/sample", StringComparison.Ordinal) && Field(f, "Mail")?.Value == name + "@mihon.example");
        var home = await visitor.SendAsync(list, form);
        home.Status.ShouldBe(HttpStatusCode.OK);
        home.Address.AbsolutePath.ShouldBe("/");
        return visitor;
    }

    /// <summary>Opens a page.</summary>
    public async Task<VisitedPage> GetAsync(string path)
    {
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative));
        return await VisitedPage.ReadAsync(response);
    }

    /// <summary>Downloads what is no page.</summary>
    public Task<HttpResponseMessage> DownloadAsync(string path) => http.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>Presses a button whose answer is a file.</summary>
    public async Task<HttpResponseMessage> DownloadAsync(VisitedPage page, string button)
    {
        var form = page.Document.QuerySelectorAll<IHtmlButtonElement>("button").First(b => b.TextContent.Trim() == button).Form!;
        using var content = new FormUrlEncodedContent(Values(form).Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await http.PostAsync(new Uri(page.Address, form.GetAttribute("action")), content);
    }

    /// <summary>
    /// Fills in and sends the form in which the button of this text stands. A field named with several values (check boxes) gets them all;
    /// fields that are not named keep what the page gave them.
    /// </summary>
    public Task<VisitedPage> PressAsync(VisitedPage page, string button, params (string Name, string Value)[] fields)
    {
        var found = page.Document.QuerySelectorAll<IHtmlButtonElement>("button").FirstOrDefault(b => b.TextContent.Trim() == button)
            ?? throw new InvalidOperationException($"{page.Address} has no button 「{button}」, only: {string.Join("、", page.Document.QuerySelectorAll("button").Select(b => b.TextContent.Trim()))}");
        return SendAsync(page, found.Form ?? throw new InvalidOperationException($"「{button}」 stands in no form."), found, fields);
    }

    /// <summary>Sends a form.</summary>
    public async Task<VisitedPage> SendAsync(VisitedPage page, IHtmlFormElement form, IHtmlButtonElement? button = null, params (string Name, string Value)[] fields)
    {
        var named = fields.Select(f => f.Name).ToHashSet();
        var sent = Values(form).Where(f => !named.Contains(f.Name)).Concat(fields).ToList();
        if (button is { Name.Length: > 0 }) sent.Add((button.Name, button.Value));
        var action = button?.GetAttribute("formaction") is { Length: > 0 } other ? other : form.GetAttribute("action");
        var target = string.IsNullOrEmpty(action) ? page.Address : new Uri(page.Address, action);
        if (string.Equals(form.Method, "get", StringComparison.OrdinalIgnoreCase))
        {
            return await GetAsync($"{target.AbsolutePath}?{string.Join('&', sent.Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value)}"))}");
        }

        using var content = new FormUrlEncodedContent(sent.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var response = await http.PostAsync(target, content);
        return await VisitedPage.ReadAsync(response);
    }

    /// <summary>Sends the form in which a button stands, with files.</summary>
    public async Task<VisitedPage> UploadAsync(VisitedPage page, string button, params (string Field, string Name, byte[] Content)[] files)
    {
        var form = page.Document.QuerySelectorAll<IHtmlButtonElement>("button").First(b => b.TextContent.Trim() == button).Form!;
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Values(form)) content.Add(new StringContent(value), name);
        foreach (var (field, name, bytes) in files) content.Add(new ByteArrayContent(bytes), field, name);
        using var response = await http.PostAsync(new Uri(page.Address, form.GetAttribute("action") ?? ""), content);
        return await VisitedPage.ReadAsync(response);
    }

    /// <summary>Chooses files in the form in which the button of this text stands, and sends it.</summary>
    public async Task<VisitedPage> UploadAsync(VisitedPage page, string button, string field, IEnumerable<(string Name, byte[] Content)> files, params (string Name, string Value)[] fields)
    {
        var form = page.Document.QuerySelectorAll<IHtmlButtonElement>("button").First(b => b.TextContent.Trim() == button).Form!;
        var named = fields.Select(f => f.Name).ToHashSet();
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Values(form).Where(f => !named.Contains(f.Name)).Concat(fields)) content.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files) content.Add(new ByteArrayContent(bytes), field, name);
        using var response = await http.PostAsync(string.IsNullOrEmpty(form.GetAttribute("action")) ? page.Address : new Uri(page.Address, form.GetAttribute("action")), content);
        return await VisitedPage.ReadAsync(response);
    }

    /// <summary>Sends fields to a path without any page: what a forged form would do.</summary>
    public async Task<VisitedPage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var response = await http.PostAsync(new Uri(path, UriKind.Relative), content);
        return await VisitedPage.ReadAsync(response);
    }

    /// <summary>Sends fields and files to a path.</summary>
    public async Task<VisitedPage> PostAsync(string path, MultipartFormDataContent content)
    {
        using var response = await http.PostAsync(new Uri(path, UriKind.Relative), content);
        return await VisitedPage.ReadAsync(response);
    }

    public void Dispose() => http.Dispose();

    private static IHtmlInputElement? Field(IHtmlFormElement form, string name) => form.QuerySelector<IHtmlInputElement>($"input[name='{name}']");

    private static IEnumerable<(string Name, string Value)> Values(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Name.Length: > 0, Type: "checkbox" or "radio" } choice when choice.IsChecked && !choice.IsDisabled:
                    yield return (choice.Name!, choice.Value);
                    break;
                case IHtmlInputElement { Name.Length: > 0, Type: not ("checkbox" or "radio" or "file" or "submit"), IsDisabled: false } input:
                    yield return (input.Name!, input.Value);
                    break;
                case IHtmlTextAreaElement { Name.Length: > 0, IsDisabled: false } area:
                    yield return (area.Name!, area.Value);
                    break;
                case IHtmlSelectElement { Name.Length: > 0, IsDisabled: false } select:
                    foreach (var option in select.SelectedOptions) yield return (select.Name!, option.Value);
                    break;
            }
        }
    }
}
