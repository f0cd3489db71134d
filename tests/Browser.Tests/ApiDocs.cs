using Microsoft.Playwright;

namespace LytSlot.Browser.Tests;

/// <summary>The API's document, as people read it.</summary>
public sealed class ApiDocs(ConsoleTown town)
{
    [Fact]
    public async Task Document_is_shown_with_nothing_from_outside()
    {
        await using var visitor = await Visitor.Open(town, Device.Desktop, "en", ColorScheme.Light);

        await visitor.Goes("/docs");
        await visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "LytSlot" }).First.WaitForAsync();
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.True(visitor.Complaints.Count == 0, string.Join('\n', visitor.Complaints));
    }
}
