using LytSlot.TelegramStandIn.Channels;
using LytSlot.TelegramStandIn.Chats;
using LytSlot.TelegramStandIn.Payments;
using LytSlot.TelegramStandIn.State;

namespace LytSlot.TelegramStandIn.Control;

/// <summary>People and what they do.</summary>
internal static class PeopleEndpoints
{
    public static void Map(IEndpointRouteBuilder control)
    {
        control.MapPost("/users", (NewUser body, World world) => world.Act(() => People.Create(world, body)));
        control.MapGet("/users", (World world) => world.Act(() => world.Users.Values.ToList()));
        control.MapPost("/users/{id:long}/start", (long id, StartBody? body, World world) =>
            world.Act(() => PostView.Of(world, PersonMessages.Start(world, id, body?.Payload))));
        control.MapPost("/users/{id:long}/send", (long id, SendBody body, World world) =>
            world.Act(() => PersonMessages.Send(world, id, body).ConvertAll(post => PostView.Of(world, post))));
        control.MapPost("/users/{id:long}/edit", (long id, EditBody body, World world) =>
            world.Act(() => PostView.Of(world, PersonMessages.Edit(world, id, body))));
        control.MapPost("/users/{id:long}/press", (long id, PressBody body, World world) =>
            world.Act(() => PostView.Of(world, PersonMessages.Press(world, id, body.Text))));
        control.MapPost("/users/{id:long}/tap", (long id, TapBody body, World world) =>
            PersonTaps.Tap(world, id, body));
        control.MapPost("/users/{id:long}/pay", (long id, PayBody body, World world) =>
            PersonPayments.Pay(world, id, body));
        control.MapPost("/users/{id:long}/share-channel", (long id, ShareBody body, World world) =>
            world.Act(() => PostView.Of(world, ChannelSharing.Share(world, id, body))));
        control.MapPost("/users/{id:long}/block", (long id, World world) =>
            world.Act(() => People.SetBlocked(world, id, blocked: true)));
        control.MapPost("/users/{id:long}/unblock", (long id, World world) =>
            world.Act(() => People.SetBlocked(world, id, blocked: false)));
    }

    internal sealed record StartBody(string? Payload);

    internal sealed record PressBody(string Text);
}
