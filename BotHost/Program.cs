using LytSlot.BotHost;
using LytSlot.BotHost.Webhooks;
using LytSlot.ServiceDefaults;
using LytSlot.ServiceDefaults.Cluster;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("bot");
builder.AddClusterClient("Bot");
builder.Services.AddBot();

var app = builder.Build();
app.MapServiceDefaults();
app.MapWebhook();
return await app.RunToExitCode();
