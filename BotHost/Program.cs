using LytSlot.ServiceDefaults;
using LytSlot.ServiceDefaults.Cluster;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("bot");
builder.AddClusterClient("Bot");

var app = builder.Build();
app.MapServiceDefaults();
return await app.RunToExitCode();
