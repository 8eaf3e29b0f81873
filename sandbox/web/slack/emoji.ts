const pairs =
  'wave 👋 tada 🎉 sparkles ✨ seedling 🌱 herb 🌿 star ⭐ star2 🌟 white_check_mark ✅ heavy_check_mark ✔️ ballot_box_with_check ☑️ x ❌ warning ⚠️ information_source ℹ️ bulb 💡 mag 🔍 mag_right 🔎 bookmark 🔖 bookmark_tabs 📑 pushpin 📌 round_pushpin 📍 calendar 📅 date 📅 spiral_calendar_pad 🗓️ clock1 🕐 clock9 🕘 alarm_clock ⏰ hourglass ⌛ hourglass_flowing_sand ⏳ bell 🔔 no_bell 🔕 mailbox 📫 envelope ✉️ email 📧 incoming_envelope 📨 inbox_tray 📥 outbox_tray 📤 speech_balloon 💬 left_speech_bubble 🗨️ thought_balloon 💭 question ❓ grey_question ❔ exclamation ❗ raised_hands 🙌 raised_hand ✋ handshake 🤝 pray 🙏 thumbsup 👍 +1 👍 thumbsdown 👎 -1 👎 clap 👏 ok_hand 👌 point_right 👉 point_left 👈 muscle 💪 eyes 👀 smile 😄 slightly_smiling_face 🙂 smiley 😃 grinning 😀 blush 😊 heart ❤️ green_heart 💚 blue_heart 💙 rocket 🚀 dart 🎯 trophy 🏆 medal 🏅 chart_with_upwards_trend 📈 bar_chart 📊 clipboard 📋 memo 📝 pencil ✏️ pencil2 ✏️ book 📖 books 📚 mortar_board 🎓 briefcase 💼 office 🏢 house 🏠 house_with_garden 🏡 globe_with_meridians 🌐 earth_africa 🌍 world_map 🗺️ link 🔗 lock 🔒 unlock 🔓 key 🔑 gear ⚙️ wrench 🔧 hammer_and_wrench 🛠️ arrows_counterclockwise 🔄 repeat 🔁 arrow_right ➡️ arrow_left ⬅️ arrow_up ⬆️ arrow_down ⬇️ fast_forward ⏩ double_vertical_bar ⏸️ pause_button ⏸️ arrow_forward ▶️ black_square_for_stop ⏹️ zzz 💤 palm_tree 🌴 sunny ☀️ sunrise 🌅 coffee ☕ compass 🧭 busts_in_silhouette 👥 bust_in_silhouette 👤 people_holding_hands 🧑‍🤝‍🧑 teacher 🧑‍🏫 phone ☎️ telephone_receiver 📞 video_camera 📹 large_green_circle 🟢 large_yellow_circle 🟡 large_orange_circle 🟠 red_circle 🔴 large_blue_circle 🔵 white_circle ⚪ black_circle ⚫ heavy_plus_sign ➕ heavy_minus_sign ➖ no_entry ⛔ no_entry_sign 🚫 shield 🛡️ wastebasket 🗑️ recycle ♻️ triangular_flag_on_post 🚩 checkered_flag 🏁 gift 🎁';

const words = pairs.split(' ');
const known: ReadonlyMap<string, string> = new Map(
  words.flatMap((word, index): [string, string][] => (index % 2 === 0 ? [[word, words[index + 1] ?? '']] : [])),
);

/** The sign for a Slack emoji name, or `:name:` when it is not one the sandbox knows. */
export const emojiSign = (name: string): string => known.get(name) ?? `:${name}:`;

/** Plain text with its emoji names turned into signs. */
export const withEmoji = (text: string): string =>
  text.replaceAll(/:([a-z0-9_+-]+):/g, (_whole, name: string) => emojiSign(name));
