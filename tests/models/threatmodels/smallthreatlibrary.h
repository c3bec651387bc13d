#pragma once

#include <QByteArray>

namespace gatehouse {

/// The smallest threat library that shows everything, for smallModel().
inline QByteArray smallThreatLibrary()
{
    return R"({
          "key": "small", "version": "1", "title_zh": "小", "title_en": "Small",
          "types": [
            {"key": "customer", "kind": "actor", "title_zh": "客户", "title_en": "Customer", "icon": "person", "shape": "box"},
            {"key": "mobile_client", "kind": "process", "title_zh": "客户端", "title_en": "Client", "icon": "app-native", "shape": "rounded"},
            {"key": "local_storage", "kind": "store", "title_zh": "存储", "title_en": "Storage", "icon": "folder", "shape": "lines"},
            {"key": "api_gateway", "kind": "process", "title_zh": "网关", "title_en": "Gateway", "icon": "lock", "shape": "circle"}
          ],
          "flow_types": [{"key": "https", "title_zh": "网络", "title_en": "HTTPS"}],
          "sections": [{"key": "all", "title_zh": "全部", "title_en": "All"}],
          "questions": [
            {"key": "hardened", "section": "all", "of": "element", "title_zh": "加固", "title_en": "Hardened", "question_zh": "是否加固？", "question_en": "Is it hardened?"},
            {"key": "encrypted", "section": "all", "of": "flow", "title_zh": "加密", "title_en": "Encrypted", "question_zh": "是否加密？", "question_en": "Is it encrypted?"}
          ],
          "countermeasures": [
            {"key": "harden", "title_zh": "加固", "title_en": "Harden", "about_zh": "加固", "about_en": "Harden it", "sets": "hardened"}
          ],
          "rules": [
            {"id": "E1", "at": "element", "types": ["mobile_client"], "include": "has_login", "exclude": "hardened",
             "title_zh": "甲", "title_en": "A", "description_zh": "甲", "description_en": "A", "stride": ["T"], "linddun": [],
             "likelihood": 3, "impact": 4, "countermeasures": ["harden"]},
            {"id": "E2", "at": "element",  "include": "!hardened",
             "title_zh": "乙", "title_en": "B", "description_zh": "乙", "description_en": "B", "stride": [], "linddun": ["U"],
             "types": ["mobile_client", "local_storage"], "likelihood": 1, "impact": 1, "countermeasures": []},
            {"id": "F1", "at": "flow", "from": ["mobile_client"], "to": ["api_gateway"], "crosses": true, "exclude": "encrypted",
             "title_zh": "丙", "title_en": "C", "description_zh": "丙", "description_en": "C", "stride": ["I"], "linddun": [],
             "likelihood": 5, "impact": 5, "countermeasures": []},
            {"id": "F2", "at": "flow", "include": "source_type = \"customer\"",
             "title_zh": "丁", "title_en": "D", "description_zh": "丁", "description_en": "D", "stride": ["S"], "linddun": [],
             "likelihood": 2, "impact": 2, "countermeasures": []}
          ],
          "uncovered": []
        })";
}

} // namespace gatehouse
