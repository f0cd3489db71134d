namespace LytSlot.Creatives;

/// <summary>One immutable version of what is to be published. Key: <see cref="CreativeKey"/>.</summary>
[Alias("lyt.ICreativeGrain")]
public interface ICreativeGrain : IGrainWithStringKey
{
    /// <summary>
    /// Takes the content, once, with the addresses of the redirect in place of links whose clicks are to be counted
    /// (unless this installation has no redirect). The same content again answers as before.
    /// Refuses with <c>creative.already_written</c>, <c>creative.empty</c>, <c>creative.too_long</c>,
    /// <c>creative.caption_too_long</c>, <c>creative.bad_text</c>, <c>creative.bad_entity</c>,
    /// <c>creative.bad_media</c>, <c>creative.large_album</c>, <c>creative.mixed_album</c>,
    /// <c>creative.buttons_on_album</c>, <c>creative.bad_button</c>, <c>creative.many_buttons</c>,
    /// <c>creative.bad_preview</c>.
    /// </summary>
    /// <remarks>Callers: a person, who becomes its author.</remarks>
    [Alias("Write")]
    Task<Outcome<CreativeView>> Write(PostContent content);

    /// <summary>Reads it. Refuses with <c>creative.not_found</c>.</summary>
    /// <remarks>Callers: its author, members of its tenant, admins, the system.</remarks>
    [Alias("Read")]
    Task<Outcome<CreativeView>> Read();
}
